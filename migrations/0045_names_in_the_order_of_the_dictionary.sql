-- Names in Vietnamese order, the numbers in them as numbers: "Tổ dân vận số 2" before "Tổ dân vận số 10".
create collation vietnamese (provider = icu, locale = 'vi-u-kn-true');
