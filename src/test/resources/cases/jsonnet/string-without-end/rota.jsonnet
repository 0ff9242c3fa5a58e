local f(a) = if a == '' then 1 else f(a + a); { rules: [f('xxxxxxxx')] }
