"""The whole Qt layer: what people see and press. It knows napl_desktop; napl_desktop does not know it."""
