"""What *Inside today's models* says in words, held against what it rests on."""
