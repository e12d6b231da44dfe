using System;

namespace PrivX.Client.Pipeline;

/// <summary>The headers of a response came, its body did not come to its end.</summary>
internal sealed class BrokenResponseException(int status, Exception innerException) : Exception("The answer was cut short.", innerException)
{
    public int Status { get; } = status;
}
