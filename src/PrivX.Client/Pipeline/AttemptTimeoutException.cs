using System;

namespace PrivX.Client.Pipeline;

/// <summary>An attempt got no response in time; becomes a <see cref="PrivXTimeoutException"/> when no further attempt is made.</summary>
internal sealed class AttemptTimeoutException(string words) : Exception(words);
