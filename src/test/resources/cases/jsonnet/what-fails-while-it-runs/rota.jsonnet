local f(x) = f(x) + 1;
{ region: 'ap-northeast-3', cluster: f(1), rules: [{ name: 'a', scheduleExpression: 'rate(1 hour)', taskDefinition: self.nope }, { name: 'b' + error 'mine' }, import 'gone.libsonnet'] }
