"""How the texts in `sample_projects/inzendingen` become what ateliers hand in."""
