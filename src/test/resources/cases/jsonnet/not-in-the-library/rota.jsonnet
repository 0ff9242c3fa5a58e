{ region: std.xz('a'), cluster: std.native('ssm')('/a'), rules: [] }
