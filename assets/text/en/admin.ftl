# rules, texts and rights
admin-title = Administration
