"""The path as a graph: how it is built and where its nodes lie, without any drawing."""
