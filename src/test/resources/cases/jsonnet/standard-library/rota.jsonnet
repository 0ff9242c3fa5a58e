local yaml = std.parseYaml('a: [x, 2]\nb: true\n');
local jobs = { report: 1, cleanup: 2 };
{
  region: std.get({ region: 'ap-northeast-3' }, 'region'),
  cluster: std.trim(' jobs '),
  rules: [
    {
      name: entry.key,
      scheduleExpression: 'rate(%d hours)' % (entry.value + 1),
      taskDefinition: std.get({}, 'definition', std.md5(entry.key)),
      taskCount: std.round(yaml.a[1] + 0.4),
      disabled: std.all([yaml.b, std.isEven(entry.value)]),
      containerOverrides: [{ name: yaml.a[0], command: std.objectFields(std.objectRemoveKey(jobs, 'cleanup')) }],
      group: std.join('-', ['a', std.repeat('bc', 2), std.toString(std.range(from=1, to=3)), std.join("", std.flattenArrays([['d'], std.flatMap(function(x) [x, x], ['e'])])), std.toString(std.makeArray(2, function(i) i)), std.strReplace(std.lines(['f', 'g']), '\n', '.')]),
    }
    for entry in std.objectKeysValues(jobs)
  ],
}
