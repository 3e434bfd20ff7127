namespace delib {}
