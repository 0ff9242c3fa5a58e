local f(x) = [f(x)]; { rules: f(1) }
