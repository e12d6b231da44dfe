# Configuration as files: keep it, see what somebody changed by hand, and take it back.
Connect-PrivX

# A file an object, for a Git repository. Secrets are in none of them.
Export-PrivXConfiguration ./repository | Group-Object Kind -NoElement

# Somebody changes something by hand.
Set-PrivXRole Contractors -Comment 'Changed by hand'

# The drift check of the night tells it.
Compare-PrivXConfiguration ./repository | Where-Object Action -NE Unchanged | Format-Table Action, Kind, Name, Differences

# What would be done, and then doing it. What is as wanted is not written.
Import-PrivXConfiguration ./repository -WhatIf | Where-Object Action -NE Unchanged | Format-Table Action, Kind, Name, Result
Import-PrivXConfiguration ./repository -Confirm:$false | Where-Object Action -NE Unchanged | Format-Table Action, Kind, Name, Result

# Nothing differs any more.
@(Compare-PrivXConfiguration ./repository | Where-Object Action -NE Unchanged).Count

Disconnect-PrivX
