"""Data sets: text, sounds, series and pictures as numbers, and those in batches."""
