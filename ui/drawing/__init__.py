"""What drawings share: how they look, a plane to move over, legends, and writing them to a file."""
