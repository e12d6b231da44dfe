# Roles for a time, as a list of tickets says, and without harm to other grants.
Connect-PrivX

# A list as a service desk exports it. The last line has no end, and permanent is never a default.
@'
Ticket,User,Role,End,FloatingLength
INC-1001,anna.berg,Optics lab,2090-01-11T17:00Z,
INC-1002,hugo.berg,Database administrators,,8:00:00
INC-1003,hugo.berg,Contractors,,
'@ | Set-Content ./tickets.csv

# First look, then grant. The third line is an error of its own; the others are done.
Import-Csv ./tickets.csv | Sync-PrivXUserRole -WhatIf -ErrorAction Ignore | Format-Table Ticket, User, Role, After, State
Import-Csv ./tickets.csv | Sync-PrivXUserRole -ErrorAction Ignore | Format-Table Ticket, User, Role, After, State

# The same list again changes nothing.
Import-Csv ./tickets.csv | Sync-PrivXUserRole -ErrorAction Ignore | Format-Table Ticket, User, Role, Before, State

# What waits for a decision.
Get-PrivXAccessRequest -Filter active_approvals

Disconnect-PrivX
