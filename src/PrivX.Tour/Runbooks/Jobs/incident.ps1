# From the log-in to a contained user and an access report, in a few minutes.
Connect-PrivX

# Is PrivX itself well?
Test-PrivXHealth | Where-Object Severity -GT 0 | Format-Table Name, State, Message

# Who is at work now, and as whom.
Get-PrivXConnection -Status CONNECTED | Select-Object -First 5

# The user in question: what can she reach?
Get-PrivXAccess anna.berg | Format-Table Target, Type, Account, Role, GrantedBy

# Cut off. The state goes into a file first.
Block-PrivXUser anna.berg -Reason 'Laptop lost' -StatePath ./anna.json -Confirm:$false | Format-Table Kind, Name, Outcome

# What is left: roles that a rule gives, until the directory says otherwise.
Get-PrivXAccess anna.berg | Format-Table Target, Type, Account, Role, GrantedBy

# The report for the morning.
Get-PrivXAccess | Export-PrivXReport ./access.html -Title 'Who reaches what' | ForEach-Object FullName

# The laptop was found.
Unblock-PrivXUser ./anna.json | Format-Table Name, Outcome

Disconnect-PrivX
