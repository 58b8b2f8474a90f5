deed-capacity = { $figures ->
    [one] One figure of free places entered.
   *[other] { $figures } figures of free places entered.
}
