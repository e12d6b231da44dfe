namespace PrivX.PowerShell.Completion;

/// <summary>Days of the week as the server writes them.</summary>
public sealed class WeekdayCompleter : KnownValueCompleter
{
    private protected override string[] Values => ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"];
}
