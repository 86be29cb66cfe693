Console.WriteLine("FitCrm");
