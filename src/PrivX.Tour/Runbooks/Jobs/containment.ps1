# A password is out: cut a user off, keep the evidence, and give everything back afterwards.
Connect-PrivX

# What would be done. Nothing is changed.
Block-PrivXUser anna.berg -WhatIf | Format-Table Kind, Name, Outcome

# The state is saved first; then roles, requests, connections, sessions and check-outs go, and are looked for until nothing lives.
Block-PrivXUser anna.berg -Reason 'Password leaked' -StatePath ./anna.json -Confirm:$false | Format-Table Kind, Name, Outcome

# Which accounts the user could know, and whether their passwords can be rotated.
Get-PrivXAccountUse anna.berg -After ([DateTimeOffset]::UtcNow.AddDays(-30)) -ErrorAction Ignore | Format-Table Account, Target, How, RotationEnabled

# Events, connections and transcripts, with a manifest that tells whether a file was changed since.
Export-PrivXEvidence ./case -User anna.berg -After ([DateTimeOffset]::UtcNow.AddDays(-1)) | Group-Object State -NoElement
Test-PrivXEvidence ./case | Group-Object State -NoElement

# The way back: the same grants with the same windows.
Unblock-PrivXUser ./anna.json | Format-Table Name, Outcome, Reason

Disconnect-PrivX
