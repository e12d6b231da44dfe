namespace PrivX.PowerShell.Completion;

/// <summary>Protocols of hosts.</summary>
public sealed class HostServiceCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["SSH", "RDP", "VNC", "WEB", "DB"];
}
