{
  region: 'ap-northeast-3',
  cluster: 'main',
  rules: [{
    name: 'report',
    scheduleExpression: 'rate(1 hour)',
    taskDefinition: 'report',
    containerOverrides: [{
      name: 'app',
      environment: {
        MUST: std.native('must_env')('CITY'),
        MAY: std.native('env')('CITY', 'Bonn'),
        TEXT: importstr 'latin1.libsonnet',
      },
    }],
  }],
}
