/* Texts as Jsonnet writes them. */
local join(words) = std.join(' ', words);
{
  region: 'ap-northeast-1',
  cluster: @'batch',
  rules: [
    {
      name: std.strReplace('nightly report', ' ', '-'),
      description: "the \u65e5 of 'all' days",
      scheduleExpression: 'cron(%s)' % join(['0', '18', '*', '*', '?', '*']),
      taskDefinition: std.splitLimit('report/app', '/', 1)[0],
      containerOverrides: [
        {
          name: 'app',
          command: ['sh', '-c', |||
            echo "one"
              echo 'two'
          |||, @'C:\reports', '007', 'yes'],
          environment: { RATIO: '0.50', LIST: std.manifestJsonEx({ a: [1, 2.5, null] }, '  '), [if true then 'ON']: 'on' },
        },
      ],
    },
  ],
}
