local s = std.repeat('x', 5000000);
local a = std.range(1, 5000);
{
  region: std.repeat('ab', 1000000000),
  cluster: std.join('', [s, s]),
  trackingId: std.lines([s, s]),
  role: std.join(s, ['a', 'b', 'c']),
  rules: [
    std.range(1, 1000000000),
    std.makeArray(1000000000, function(i) i),
    std.repeat(['ab'], 1000000000),
    std.flatMap(function(x) a, a),
    std.flattenArrays([a for x in a]),
    [1 for x in a for y in a],
  ],
}
