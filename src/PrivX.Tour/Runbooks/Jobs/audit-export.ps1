# Audit events as files for a log system, each exactly once.
Connect-PrivX

# The bookmark remembers how far it came. A task that runs every few minutes uses the same words each time.
$null = New-Item ./siem -ItemType Directory -Force
Export-PrivXAuditEvent ./siem ./siem.bookmark -StartAt ([DateTimeOffset]::UtcNow.AddDays(-30)) -PieceSize 200

# Again: it looks back for events that came late, and finds what it has written.
Export-PrivXAuditEvent ./siem ./siem.bookmark

# What the log system reads: a line an event.
Get-ChildItem ./siem/*.jsonl | Select-Object -First 3 Name, Length
(Get-Content (Get-ChildItem ./siem/*.jsonl)[0])[0]

# The same in another form, without names of people.
$null = New-Item ./cef -ItemType Directory -Force
Export-PrivXAuditEvent ./cef ./cef.bookmark -StartAt ([DateTimeOffset]::UtcNow.AddDays(-30)) -Format Cef -Mask user*, remoteAddress

Disconnect-PrivX
