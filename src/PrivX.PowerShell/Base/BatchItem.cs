namespace PrivX.PowerShell.Base;

/// <summary>One object of a call that is about several objects of one parent.</summary>
/// <param name="ParentId">Id of what it lives in.</param>
/// <param name="Id">Id of the object.</param>
/// <param name="Item">Target of an error record.</param>
/// <param name="Value">The object as it was found.</param>
/// <param name="Change">What is to change, as JSON; objects with different changes do not share a call. Empty where there is nothing to say.</param>
internal sealed record BatchItem<T>(string ParentId, string Id, object Item, T Value, string Change = "")
{
    /// <summary>What items must have in common to share a call.</summary>
    public string Call => ParentId.ToUpperInvariant() + "\n" + Change;
}
