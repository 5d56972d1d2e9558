"""What Sphinx needs to build the book: directives, roles and the page's weight."""
