"""The whole project in one picture: how full and how agreed every path is, level by level."""
