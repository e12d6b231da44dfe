# Log in with what the environment or the configuration file says.
Connect-PrivX -Server $Server -Verbose

# Where do users and hosts come from?
Get-PrivXSource

# A few hosts.
Get-PrivXHost -First 5

# End the session.
Disconnect-PrivX
