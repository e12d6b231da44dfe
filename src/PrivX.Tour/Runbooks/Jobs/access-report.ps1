# Who reaches what with which account, as CSV and as a page for a browser.
Connect-PrivX

# One user first: through which roles, until when.
Get-PrivXAccess anna.berg | Format-Table Target, Type, Account, Role, GrantedBy, EffectiveNow

# Then everybody. A part that cannot be read is an error that names it, and the rest is there.
$access = Get-PrivXAccess

# The columns hold ids as well: the rows of the file go on to other cmdlets.
$access | Export-Csv ./access.csv -NoTypeInformation

# One file that needs no network: sort and filter it in a browser.
$access | Export-PrivXReport ./access.html -Title 'Who reaches what' | ForEach-Object FullName

# Who can be root, and where?
$access | Where-Object Account -EQ root | Group-Object Target | Sort-Object Count -Descending | Select-Object -First 5 Count, Name

Disconnect-PrivX
