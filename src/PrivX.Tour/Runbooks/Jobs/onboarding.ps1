# Hosts and their accounts from a CSV file, again and again.
Connect-PrivX

# A row is a host and one of its accounts. The role of the last one is misspelt.
@'
ExternalId,CommonName,Addresses,Services,Account,AccountType,Roles,Tags
cmdb-7001,quay-01,10.20.0.11,SSH,root,shared,Linux administrators,quay;linux
cmdb-7001,quay-01,10.20.0.11,SSH,,directory,Optics lab,quay;linux
cmdb-7002,quay-02,10.20.0.12,SSH;RDP,svc-quay,shared,Optics labs,quay
'@ | Set-Content ./hosts.csv

# What would be done.
Import-PrivXHost (Import-Csv ./hosts.csv) -WhatIf -ErrorAction Ignore | Format-Table Row, Host, Account, Action, Error

# A row that fails harms no other.
Import-PrivXHost (Import-Csv ./hosts.csv) -ErrorAction Ignore | Format-Table Row, Host, Account, Action, Error

# The same rows again send no write.
Import-PrivXHost (Import-Csv ./hosts.csv) -ErrorAction Ignore | Format-Table Row, Host, Account, Action, Error

# What came of it.
Get-PrivXHost quay-01 | Get-PrivXAccess | Format-Table User, Account, Role, GrantedBy

Disconnect-PrivX
