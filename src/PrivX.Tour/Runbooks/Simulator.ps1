# Log in. The server's certificate comes from a private CA: a PEM file says whom to trust.
Connect-PrivX -Server $Server -Credential $ApiClient -OAuthCredential $OAuthClient -TrustedCertificate $CaFile

# The directories that users and hosts come from.
Get-PrivXSource

# Hosts by name, with a wildcard; an id or a host object would do as well.
Get-PrivXHost web-* -SortBy common_name

# The accounts on one of them whose password may be checked out.
Get-PrivXAccountSecret -TargetHost web-01

# Use one: the block gets a PSCredential, and the account is given back when the block ends, whichever way it ends.
Invoke-PrivXSecretCheckout -UserName root -TargetHost web-01 -ScriptBlock {
    param($Credential)
    "Here, $($Credential.UserName) could log in with a password of $($Credential.Password.Length) characters."
    "Open check-outs of it: " + @(Get-PrivXSecretCheckout | Where-Object Username -EQ $Credential.UserName).Count
}

# Given back: the account is not among the open check-outs. The one that is left is somebody else's.
Get-PrivXSecretCheckout

# Look before you leap: -WhatIf sends nothing that changes anything.
Set-PrivXHost web-01 -Comment 'Moves to the new rack on Friday' -WhatIf

# End the session; what were still open would be given back here.
Disconnect-PrivX
