"""What every part of the interface is built from: look, icons, marks and plain widgets. It knows no document."""
