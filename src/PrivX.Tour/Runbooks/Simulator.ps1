# Log in. The server's certificate comes from a private CA: a PEM file says whom to trust.
Connect-PrivX -Server $Server -Credential $ApiClient -OAuthCredential $OAuthClient -TrustedCertificate $CaFile

# Where do users and hosts come from?
Get-PrivXSource

# End the session.
Disconnect-PrivX
