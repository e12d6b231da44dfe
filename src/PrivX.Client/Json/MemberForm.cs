namespace PrivX.Client.Json;

/// <summary>What a text of the server says, where that is not the text itself.</summary>
public enum MemberForm
{
    /// <summary>The text itself, or no text.</summary>
    Plain,

    /// <summary>Whether an object is disabled, and by whom.</summary>
    Disabled,

    /// <summary>A length of time, in the form of the server's version.</summary>
    Duration,
}
