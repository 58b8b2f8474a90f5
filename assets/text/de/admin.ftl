# rules, texts and rights
admin-title = Verwaltung
