# the list of families and the report of a new one
families-title = Families
families-facts = { $files ->
    [one] { $files } open file
   *[other] { $files } open files
} · { $children ->
    [one] { $children } child
   *[other] { $children } children
}
families-report = Enter a report
families-import = Read reports from a file
families-search = Search the list, any spelling
