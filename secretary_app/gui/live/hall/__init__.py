"""The display for the hall: what everybody may see, and nothing that is only being typed.

`content.hall_page` decides what is shown, from the journal alone; `window.HallWindow` paints
it large, on the second screen where there is one; `control.HallControl` opens and feeds it.
"""
