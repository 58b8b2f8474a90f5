# The pages of a letter on the screen.
pages-two-of = Page { $first }–{ $second } of { $pages }
pages-percent = { $percent } %
pages-larger = Larger
pages-smaller = Smaller
pages-whole = Page
pages-whole-hint = Whole page
pages-wide = Width
pages-wide-hint = Fit to width
