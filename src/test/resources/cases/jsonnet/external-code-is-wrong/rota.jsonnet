{ region: std.extVar('R'), rules: [] }
