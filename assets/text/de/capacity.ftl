deed-capacity = { $figures ->
    [one] Eine Zahl freier Plätze eingetragen.
   *[other] { $figures } Zahlen freier Plätze eingetragen.
}
