namespace PrivX.PowerShell.Base;

/// <summary>How a change ended whose result nobody sees, because its pipeline ended before.</summary>
internal enum UnseenChange
{
    Done,
    Failed,
    Unknown,
}
