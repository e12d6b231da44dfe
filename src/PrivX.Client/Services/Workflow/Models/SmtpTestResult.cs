using System.Text.Json;
using PrivX.Client.Json;

namespace PrivX.Workflow;

/// <summary>Outcome of a test of the mail settings.</summary>
public sealed class SmtpTestResult : PrivXObject
{
    /// <summary>Outcome.</summary>
    [ReadOnlyMember]
    public string? Status { get; set; }

    /// <summary>What happened; text or an object.</summary>
    [ReadOnlyMember]
    public JsonElement? Details { get; set; }
}
