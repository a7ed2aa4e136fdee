String log = new File(basedir, 'build.log').text

assert log =~ /Tests run: \d+, Failures: 0, Errors: 0/
assert log.contains('TE-003   14.50  Sencha, steamed')
assert log =~ /Order [0-9a-f-]{36} placed: 60\.61 CHF, booked as entry 2, delivered within 3 days/
