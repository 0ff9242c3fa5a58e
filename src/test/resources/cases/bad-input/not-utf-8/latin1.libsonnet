// Köln
