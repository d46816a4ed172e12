"""The user's own Word templates: changed in Word, tried, put back."""
