{
  region: 'ap-northeast-3',
  cluster: 'jobs',
  rules: [{ name: 'a', taskCount: {{ must_env `N` }} }],
}
