{ rules: std.range(1, 300000) }
