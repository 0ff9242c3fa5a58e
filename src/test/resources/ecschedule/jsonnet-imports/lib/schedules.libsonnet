{ daily(hour):: 'cron(0 %d * * ? *)' % hour }
