"""The installation's own routing: learned each night from complaints that are closed, asked by the hours after it."""
